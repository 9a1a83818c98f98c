"""What an editor does with an event in one step: cancel, move, fill, close, add a recording, copy."""
