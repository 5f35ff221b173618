import Glibc

// A reader that goes away is noticed by the write that fails, not by dying of the signal.
signal(SIGPIPE, SIG_IGN)
// The same for a file that may not grow further.
signal(SIGXFSZ, SIG_IGN)
signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }

exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
