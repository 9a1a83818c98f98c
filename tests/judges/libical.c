/* Errors that libical finds in a calendar file, with the restrictions of RFC 5546. Exit 0: none. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static int errors(icalcomponent *c)
{
    int found = 0;
    icalproperty *p = icalcomponent_get_first_property(c, ICAL_XLICERROR_PROPERTY);
    for (; p; p = icalcomponent_get_next_property(c, ICAL_XLICERROR_PROPERTY), found++)
        printf("%s: %s\n", icalcomponent_kind_to_string(icalcomponent_isa(c)), icalproperty_get_xlicerror(p));
    for (icalcomponent *s = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT); s;
         s = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT))
        found += errors(s);
    return found;
}

int main(int argc, char **argv)
{
    static char text[1 << 22];
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file || !fread(text, 1, sizeof text - 1, file))
        return 2;
    icalerror_set_errors_are_fatal(0);
    ical_set_unknown_token_handling_setting(ICAL_TREAT_AS_ERROR);
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar)
        return 2;
    int fits = icalrestriction_check(calendar);
    return errors(calendar) || !fits;
}
