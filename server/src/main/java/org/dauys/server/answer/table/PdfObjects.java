package org.dauys.server.answer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Writes the objects of several documents one after another, each under a new number, and the table of where they begin
 * (ISO 32000-1, 7.5). An object is written when the document that it is of is added, and not kept.
 */
final class PdfObjects {
    private final OutputStream out;
    private final MessageDigest digest;
    private long written;
    /** Where each object begins, by its number. */
    private long[] offsets = new long[1 << 12];

    private int last;
    /** Of the document that is being added: the new numbers of its objects, and those that wait to be written. */
    private final Map<COSObjectKey, Integer> numbers = new HashMap<>();

    private final Deque<COSObject> waiting = new ArrayDeque<>();
    private int firstKey;
    private int pageTree;

    PdfObjects(OutputStream out) throws IOException {
        this.out = out;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        // Four bytes above 127 tell programs that this is no text.
        put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A number for an object of ours. */
    int next() {
        last++;
        return last;
    }

    /**
     * Begins another document.
     *
     * @param key the first key for its pages in the parent tree
     * @param tree the number of the page tree, which all pages name
     */
    void begin(int key, int tree) {
        numbers.clear();
        firstKey = key;
        pageTree = tree;
    }

    /** An object of the document has this number, and is ours to write. */
    void alias(COSObject object, int number) {
        numbers.put(object.getKey(), number);
    }

    /** The new number of an object, which is written in its turn. */
    int number(COSObject object) {
        Integer known = numbers.get(object.getKey());
        if (known != null) {
            return known;
        }
        int number = next();
        numbers.put(object.getKey(), number);
        waiting.add(object);
        return number;
    }

    /** Writes a dictionary as an object; its number. */
    int write(COSDictionary page) throws IOException {
        Integer known = page.getKey() == null ? null : numbers.get(page.getKey());
        int number = known == null ? next() : known;
        if (page.getKey() != null) {
            numbers.put(page.getKey(), number);
            waiting.removeIf(object -> page.getKey().equals(object.getKey()));
        }
        write(number, text(page));
        return number;
    }

    /** Writes all objects that those before refer to. */
    void writeRest() throws IOException {
        for (COSObject object = waiting.poll(); object != null; object = waiting.poll()) {
            int number = number(object);
            if (object.getObject() instanceof COSStream stream) {
                stream(number, stream);
            } else {
                write(number, text(object.getObject()));
            }
        }
    }

    void write(int number, String object) throws IOException {
        open(number);
        put(PdfJoin.bytes(object + "\nendobj\n"));
    }

    private void open(int number) throws IOException {
        if (number >= offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(number + 1, offsets.length * 2));
        }
        offsets[number] = written;
        put(PdfJoin.bytes(number + " 0 obj\n"));
    }

    private void stream(int number, COSStream stream) throws IOException {
        byte[] raw;
        try (InputStream in = stream.createRawInputStream()) {
            raw = in.readAllBytes();
        }
        open(number);
        StringBuilder head = new StringBuilder("<< /Length ").append(raw.length).append('\n');
        for (COSName name : stream.keySet()) {
            if (!COSName.LENGTH.equals(name)) {
                entry(stream, name, head);
            }
        }
        put(PdfJoin.bytes(head.append(">>\nstream\n").toString()));
        put(raw);
        put(PdfJoin.bytes("\nendstream\nendobj\n"));
    }

    /** An object as it stands inside another. */
    String text(COSBase base) throws IOException {
        StringBuilder text = new StringBuilder();
        text(base, text);
        return text.toString();
    }

    private void text(COSBase base, StringBuilder text) throws IOException {
        switch (base) {
            case COSObject object -> text.append(number(object)).append(" 0 R");
            case COSDictionary dictionary -> {
                text.append("<< ");
                for (COSName name : dictionary.keySet()) {
                    entry(dictionary, name, text);
                }
                text.append(">>");
            }
            case COSArray array -> {
                text.append('[');
                for (int i = 0; i < array.size(); i++) {
                    text(array.get(i), text);
                    text.append(' ');
                }
                text.append(']');
            }
            case COSString string -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                COSWriter.writeString(string, bytes);
                text.append(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            case COSName name -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                name.writePDF(bytes);
                text.append(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            case COSInteger integer -> text.append(integer.longValue());
            case COSFloat number -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                number.writePDF(bytes);
                text.append(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            case COSBoolean bool -> text.append(bool.getValue());
            case null, default -> text.append("null");
        }
    }

    private void entry(COSDictionary dictionary, COSName name, StringBuilder text) throws IOException {
        text(name, text);
        text.append(' ');
        boolean page = COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
        if (page && COSName.PARENT.equals(name)) {
            text.append(pageTree).append(" 0 R");
        } else if (COSName.STRUCT_PARENTS.equals(name) || name.getName().equals("StructParent")) {
            text.append(firstKey + dictionary.getInt(name));
        } else {
            text(dictionary.getItem(name), text);
        }
        text.append('\n');
    }

    /** Writes the table of objects. */
    void end(int catalog) throws IOException {
        long table = written;
        String id = HexFormat.of().formatHex(digest.digest(), 0, 16);
        StringBuilder head = new StringBuilder("xref\n0 ").append(last + 1).append("\n0000000000 65535 f \n");
        put(PdfJoin.bytes(head.toString()));
        for (int number = 1; number <= last; number++) {
            put(PdfJoin.bytes(String.format(Locale.ROOT, "%010d 00000 n \n", offsets[number])));
        }
        put(PdfJoin.bytes("trailer\n<< /Size " + (last + 1) + " /Root " + catalog + " 0 R /ID [<" + id + "><" + id
                + ">] >>\nstartxref\n" + table + "\n%%EOF\n"));
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        written += bytes.length;
    }
}
