package org.dauys.server.answer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
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
import org.dauys.server.invariants.Impossible;

/**
 * Writes the objects of several documents one after another, each under a new number, and the table of where they begin
 * (ISO 32000-1, 7.5). An object is written when the document that it is of is added, and not kept.
 */
final class PdfObjects {
    private static final int OBJECTS_OF_A_STREAM = 100;
    private static final int ROW_BYTES = 8;

    private final OutputStream out;
    private final MessageDigest digest;
    private long written;
    /** Where each object begins, by its number; of one inside an object stream, the stream's number and its place in it. */
    private long[] offsets = new long[1 << 12];

    private short[] places = new short[1 << 12];
    /** Objects that will be in the next object stream: their numbers and where each begins there. */
    private final StringBuilder gatheredNumbers = new StringBuilder();

    private final StringBuilder gathered = new StringBuilder();
    private final List<Integer> gatheredObjects = new ArrayList<>();

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
            throw Impossible.in(PdfObjects.class, impossible);
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

    /** Into an object stream (7.5.7): tags are many small objects, which compressed take a tenth. */
    void write(int number, String object) throws IOException {
        gatheredNumbers.append(number).append(' ').append(gathered.length()).append(' ');
        gathered.append(object).append('\n');
        gatheredObjects.add(number);
        if (gatheredObjects.size() == OBJECTS_OF_A_STREAM) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (gatheredObjects.isEmpty()) {
            return;
        }
        int number = next();
        for (int place = 0; place < gatheredObjects.size(); place++) {
            note(gatheredObjects.get(place), number, place);
        }
        byte[] packed = packed(PdfJoin.bytes(gatheredNumbers.toString() + gathered));
        open(number);
        put(PdfJoin.bytes("<< /Type /ObjStm /N " + gatheredObjects.size() + " /First " + gatheredNumbers.length()
                + " /Length " + packed.length + " /Filter /FlateDecode >>\nstream\n"));
        put(packed);
        put(PdfJoin.bytes("\nendstream\nendobj\n"));
        gatheredNumbers.setLength(0);
        gathered.setLength(0);
        gatheredObjects.clear();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        }
        return packed.toByteArray();
    }

    /** @param place in an object stream; -1 for an object of its own */
    private void note(int number, long offset, int place) {
        if (number >= offsets.length) {
            int room = Math.max(number + 1, offsets.length * 2);
            offsets = Arrays.copyOf(offsets, room);
            places = Arrays.copyOf(places, room);
        }
        offsets[number] = offset;
        places[number] = (short) place;
    }

    private void open(int number) throws IOException {
        note(number, written, -1);
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

    /** Writes the table of objects, as a stream (7.5.8). */
    void end(int catalog) throws IOException {
        flush();
        int number = next();
        long table = written;
        note(number, table, -1);
        ByteArrayOutputStream rows = new ByteArrayOutputStream((last + 1) * ROW_BYTES);
        row(rows, 0, 0, 65_535);
        for (int one = 1; one <= last; one++) {
            boolean own = places[one] < 0;
            row(rows, own ? 1 : 2, offsets[one], own ? 0 : places[one]);
        }
        byte[] packed = packed(rows.toByteArray());
        String id = HexFormat.of().formatHex(digest.digest(), 0, 16);
        put(PdfJoin.bytes(number + " 0 obj\n<< /Type /XRef /Size " + (last + 1) + " /W [1 5 2] /Root " + catalog
                + " 0 R /ID [<" + id + "><" + id + ">] /Length " + packed.length
                + " /Filter /FlateDecode >>\nstream\n"));
        put(packed);
        put(PdfJoin.bytes("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
    }

    /** One byte, five and two, as {@code /W} says. */
    private static void row(ByteArrayOutputStream rows, int type, long offset, int place) {
        rows.write(type);
        for (int shift = 32; shift >= 0; shift -= 8) {
            rows.write((int) (offset >>> shift) & 0xff);
        }
        rows.write(place >>> 8 & 0xff);
        rows.write(place & 0xff);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        written += bytes.length;
    }
}
