package org.dauys.server.publish;

import java.nio.charset.StandardCharsets;

/**
 * The name under which a file is kept.
 *
 * @param plain in ASCII letters, for old programs: {@code aqdala-constitution-1.ru.pdf}
 * @param telling in the reader's words, without characters that file systems refuse
 */
public record FileName(String plain, String telling) {
    /** Some file systems take 255 bytes, of which a Kazakh letter needs two. */
    private static final int LONGEST = 110;

    public FileName {
        plain = safe(plain).replaceAll("[^A-Za-z0-9._-]+", "_");
        telling = safe(telling);
    }

    /** Without folders, control characters and what Windows refuses; a long one is cut before its ending. */
    private static String safe(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("[/\\\\:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+", "");
        int ending = Math.max(clean.lastIndexOf('.'), clean.length() - 10);
        if (clean.length() > LONGEST) {
            clean = clean.substring(0, LONGEST - (clean.length() - ending)).strip() + clean.substring(ending);
        }
        return clean.isEmpty() ? "file" : clean;
    }

    /** The header {@code Content-Disposition} (RFC 6266), with the telling name as RFC 8187 writes it. */
    String disposition() {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : telling.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plainly = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~!#$&+^`".indexOf(c) >= 0);
            encoded.append(plainly ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
