import Extraction
import Glibc
import GraphStore
import MentionModel
import Provenance
import TextCore

/// Reads one file of a corpus at a time, as far as it has to.
struct FileReader: Sendable {
  enum Outcome: Sendable {
    /// The file is what is stored already.
    case unchanged
    case extracted(SourceRecord)
    case refused(FileRefusal)
  }

  private let settings: ExtractionSettings
  private let documents: DocumentReader
  private let extractor: Extractor

  /// More than the text of any newspaper's day.
  static let largestFile = 64 * 1_048_576

  init(settings: ExtractionSettings) {
    self.settings = settings
    documents = DocumentReader()
    extractor = Extractor()
  }

  func read(_ file: Corpus.File, unlessStoredAs stored: SourceSummary?) -> Outcome {
    do throws(FileRefusal) {
      let bytes = try bytes(of: file)
      let digest = SHA256.hexadecimalDigest(of: bytes)
      if let stored, stored.sha256 == digest, stored.settings == settings.text {
        return .unchanged
      }
      let document = try document(file, bytes)
      return .extracted(try record(file, document, digest))
    } catch {
      return .refused(error)
    }
  }

  /// What extraction reads from a file, without a database.
  func extraction(of file: Corpus.File) throws(FileRefusal) -> FileExtraction {
    extractor.extract(try document(file, try bytes(of: file)))
  }

  private func record(
    _ file: Corpus.File, _ document: Document, _ digest: String
  ) throws(FileRefusal) -> SourceRecord {
    let extraction = extractor.extract(document)
    do {
      return try SourceRecord(
        key: file.key, encoding: document.source.encoding.rawValue, sha256: digest,
        bytes: document.source.bytes, settings: settings.text, extraction: extraction)
    } catch {
      throw refusal(file, .unstorable(detail: "\(error)"))
    }
  }

  private func document(
    _ file: Corpus.File, _ bytes: [UInt8]
  ) throws(FileRefusal) -> Document {
    do throws(TextDecodingError) {
      return try documents.read(
        key: file.key, bytes: bytes, publicationDate: settings.date)
    } catch {
      throw refusal(file, .notText(error))
    }
  }

  private func bytes(of file: Corpus.File) throws(FileRefusal) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(FileSystem.Failure) {
      guard try FileSystem.kind(of: file.path) == .file else {
        throw FileSystem.Failure(errno: EINVAL)
      }
      bytes = try FileSystem.read(file.path, limit: Self.largestFile)
    } catch {
      // Pipes, devices and folders end up here.
      let reason: FileRefusal.Reason =
        error.errno == EINVAL ? .notARegularFile : .unreadable(errno: error.errno)
      throw refusal(file, reason)
    }
    guard let bytes else { throw refusal(file, .tooLarge(limit: Self.largestFile)) }
    return bytes
  }

  private func refusal(_ file: Corpus.File, _ reason: FileRefusal.Reason) -> FileRefusal {
    FileRefusal(key: file.key, path: file.path, reason: reason)
  }
}
