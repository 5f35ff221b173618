import Glibc

/// A program started with pipes for its standard input, output and error.
struct ChildProcess {
  private let path: String
  private let identifier: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32

  /// - Parameter arguments: the first is the name by which the program is called.
  init(path: String, arguments: [String]) throws(GraphvizError) {
    var opened: [Int32] = []
    func makePipe() -> (read: Int32, write: Int32)? {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      // The child must not hold the other ends: it would wait for itself.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      opened += ends
      return (ends[0], ends[1])
    }
    guard let input = makePipe(), let output = makePipe(), let errors = makePipe() else {
      let number = errno
      for descriptor in opened { close(descriptor) }
      throw .cannotStart(path: path, errno: number)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.write, STDERR_FILENO)

    var identifier: pid_t = 0
    let cArguments = arguments.map { strdup($0) } + [nil]
    defer { for argument in cArguments { free(argument) } }
    let number = posix_spawn(&identifier, path, &actions, nil, cArguments, environ)
    for descriptor in [input.read, output.write, errors.write] { close(descriptor) }
    guard number == 0 else {
      for descriptor in [input.write, output.read, errors.read] { close(descriptor) }
      throw .cannotStart(path: path, errno: number)
    }
    self.path = path
    self.identifier = identifier
    self.input = input.write
    self.output = output.read
    self.errors = errors.read
  }

  /// Writes all bytes to the program while reading all that it says, and waits for its end.
  ///
  /// A program that ends before it has read everything is no error here: its status tells.
  func communicate(
    _ bytes: [UInt8]
  ) throws(GraphvizError) -> (status: Int32, output: [UInt8], errors: [UInt8]) {
    // Writing to a program that has ended must give EPIPE, not end this one.
    let previous = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, previous) }
    _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)

    var written = 0
    var collected: [[UInt8]] = [[], []]
    var files = [
      pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    func finish(_ index: Int) {
      close(files[index].fd)
      // poll(2) skips negative descriptors.
      files[index].fd = -1
    }
    while files.contains(where: { $0.fd >= 0 }) {
      guard poll(&files, nfds_t(files.count), -1) >= 0 else {
        if errno == EINTR { continue }
        break
      }
      if files[0].fd >= 0, files[0].revents != 0 {
        let count = bytes[written...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { written += count }
        let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
        if isBroken || written == bytes.count { finish(0) }
      }
      for index in 1...2 where files[index].fd >= 0 && files[index].revents != 0 {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(files[index].fd, &buffer, buffer.count)
        if count > 0 {
          collected[index - 1] += buffer[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
          finish(index)
        }
      }
    }
    for index in files.indices where files[index].fd >= 0 { finish(index) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { throw .cannotStart(path: path, errno: errno) }
    }
    let signalNumber = status & 0x7F
    let code = signalNumber == 0 ? (status >> 8) & 0xFF : 128 + signalNumber
    return (code, collected[0], collected[1])
  }
}
