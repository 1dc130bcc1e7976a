package org.dauys.text.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a DOCX. Only parts with text are unpacked, each as a stream, so that pictures cost nothing and the memory
 * taken does not grow with what a small file claims to hold.
 */
final class DocxParts implements AutoCloseable {

    /** The largest part that is read, unpacked, in bytes: a code of 3,000 pages takes a third of it. */
    static final long MAX_PART_BYTES = 64L << 20;

    /** Unpacked bytes for one packed byte. Text of a word processor packs to a twentieth, a trap to a thousandth. */
    private static final long MAX_RATIO = 200;

    /** Below this size any ratio is harmless, in bytes. */
    private static final long SMALL = 1L << 20;

    private static final int MAX_ENTRIES = 10_000;

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private DocxParts(ZipFile zip) {
        this.zip = zip;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    }

    static DocxParts open(byte[] bytes) throws IOException, BadSource {
        DocxParts parts = new DocxParts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
        int entries = 0;
        for (var all = parts.zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
            entries++;
        }
        if (entries > MAX_ENTRIES) {
            parts.close();
            throw bomb();
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** What reads one part; it must not keep the reader. */
    interface Reading<T> {
        T of(XMLStreamReader xml) throws XMLStreamException, BadSource;
    }

    /**
     * Reads one part.
     *
     * @param none what to return when there is no such part
     */
    <T> T read(String name, T none, Reading<T> reading) throws IOException, BadSource {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return none;
        }
        try (InputStream stream = new Limited(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader reader = XmlInput.open(xml, stream);
            try {
                return reading.of(new NoDoctype(reader, name));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof Bomb || broken.getCause() instanceof Bomb) {
                throw bomb();
            }
            throw new IOException(
                    "part " + name + " is no well-formed XML"
                            + (broken.getLocation() == null
                                    ? ""
                                    : " at line " + broken.getLocation().getLineNumber()),
                    broken);
        } catch (Bomb bomb) {
            throw bomb();
        }
    }

    /** The bytes of a part; empty when there is no such part, or when it is larger than any part that is read. */
    Optional<byte[]> bytes(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = new Limited(zip.getInputStream(entry), entry.getCompressedSize())) {
            return Optional.of(stream.readAllBytes());
        } catch (Bomb tooLarge) {
            return Optional.empty();
        }
    }

    /** The parts that a part refers to, by the last word of the relation's type: {@code footnotes → word/footnotes.xml}. */
    Map<String, String> relationsOf(String part) throws IOException, BadSource {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        return read(folder + "_rels/" + part.substring(slash) + ".rels", Map.of(), xml -> {
            Map<String, String> targets = new HashMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String type = text(xml.getAttributeValue(null, "Type"));
                    String target = text(xml.getAttributeValue(null, "Target"));
                    targets.putIfAbsent(
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
            return Map.copyOf(targets);
        });
    }

    private static String text(@Nullable String attribute) {
        return Objects.requireNonNullElse(attribute, "");
    }

    private static BadSource bomb() {
        return new BadSource(Problem.of(Cause.ZIP_BOMB, Place.FILE));
    }

    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends java.io.FilterInputStream {
        private final long most;
        private long unpacked;

        Limited(InputStream stream, long packed) {
            super(stream);
            this.most = Math.min(MAX_PART_BYTES, Math.max(SMALL, Math.max(0, packed) * MAX_RATIO));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws Bomb {
            unpacked += bytes;
            if (unpacked > most) {
                throw new Bomb();
            }
        }
    }

    /** Stops at a document type: no word processor writes one, and an entity can be made to grow without end. */
    private static final class NoDoctype extends javax.xml.stream.util.StreamReaderDelegate {
        private final String part;

        NoDoctype(XMLStreamReader reader, String part) {
            super(reader);
            this.part = part;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Doctype(part);
            }
            return event;
        }
    }

    /** An unchecked way out of a library's interface, caught where the part is opened. */
    static final class Doctype extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Doctype(String part) {
            super(part);
        }
    }
}
