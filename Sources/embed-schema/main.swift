// usage: embed-schema FOLDER OUTPUT FILE…
//
// Writes OUTPUT, a Swift file with the text of every FILE (a path under FOLDER) as a string
// literal, so that the program needs no file beside it when it runs.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed-schema FOLDER OUTPUT FILE...\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1])

// FNV-1a over paths and texts; see http://www.isthe.com/chongo/tech/comp/fnv/.
var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
var source = "// Made by embed-schema from the files under schema/.\n\nextension SchemaFile {\n"
source += "  static let embedded: [(path: StaticString, text: String)] = [\n"
for path in arguments.dropFirst(3) {
  let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  for byte in path.utf8 + [0] + text.utf8 + [0] {
    fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  source += "    (\n      \"\(path)\",\n      ##\"\"\"\n\(text)\n\"\"\"##\n    ),\n"
}
source += "  ]\n\n"
source += "  static let embeddedFingerprint = \"\(String(fingerprint, radix: 16))\"\n}\n"
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
