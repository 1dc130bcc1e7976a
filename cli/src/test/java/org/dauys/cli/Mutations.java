package org.dauys.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files as transmission, people and enemies do; what comes out depends on the seed only. */
final class Mutations {
    private static final List<String> CHARSETS =
            List.of("UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251", "UTF-32", "IBM866", "ISO-8859-1");
    private static final List<String> NESTS =
            List.of("<div>", "<p>", "<section>", "[", "{\"children\":[", "<w:p>", "((", "1) ");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One to three mutations of a file, or of an entry of a ZIP. */
    byte[] mutate(byte[] file) {
        byte[] mutated = file;
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutated = isZip(mutated) && random.nextInt(4) > 0 ? insideZip(mutated) : once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] file) {
        return switch (random.nextInt(9)) {
            case 0 -> flip(file);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 2 -> splice(file, random.nextInt(file.length + 1), block(file));
            case 3 -> without(file);
            case 4 -> swap(file);
            case 5 -> splice(file, random.nextInt(file.length + 1), new byte[1 + random.nextInt(64)]);
            case 6 -> recode(file);
            case 7 -> splice(file, random.nextInt(file.length + 1), nest());
            default -> splice(file, random.nextInt(file.length + 1), repeated(file));
        };
    }

    private byte[] flip(byte[] file) {
        byte[] copy = file.clone();
        for (int i = 1 + random.nextInt(20); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] block(byte[] file) {
        int from = random.nextInt(file.length + 1);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + random.nextInt(4096)));
    }

    private byte[] without(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(4096));
        return splice(Arrays.copyOf(file, from), from, Arrays.copyOfRange(file, to, file.length));
    }

    private byte[] swap(byte[] file) {
        int middle = random.nextInt(file.length + 1);
        return splice(Arrays.copyOfRange(file, middle, file.length), file.length - middle, Arrays.copyOf(file, middle));
    }

    private byte[] recode(byte[] file) {
        Charset charset = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
        return new String(file, StandardCharsets.UTF_8).getBytes(charset);
    }

    private byte[] nest() {
        return NESTS.get(random.nextInt(NESTS.size()))
                .repeat(1 + random.nextInt(20_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated(byte[] file) {
        byte[] block = block(file);
        int times = block.length == 0 ? 0 : random.nextInt(1 + 500_000 / block.length);
        byte[] all = new byte[block.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(block, 0, all, i * block.length, block.length);
        }
        return all;
    }

    private static byte[] splice(byte[] file, int at, byte[] what) {
        byte[] all = Arrays.copyOf(file, file.length + what.length);
        System.arraycopy(what, 0, all, at, what.length);
        System.arraycopy(file, at, all, at + what.length, file.length - at);
        return all;
    }

    private static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K';
    }

    /** Mutates one entry, leaves it out, empties or doubles it; the ZIP around it stays sound. */
    private byte[] insideZip(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                boolean hit = random.nextInt(4) == 0 || entry.getName().endsWith("document.xml");
                int how = hit ? random.nextInt(6) : 6;
                if (how == 0 && random.nextBoolean()) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(how == 1 ? "other/" + entry.getName() : entry.getName()));
                out.write(how == 2 ? new byte[0] : how < 6 ? once(content) : content);
                out.closeEntry();
            }
        } catch (IOException broken) {
            return once(file);
        } catch (IllegalArgumentException unreadableName) {
            throw new UncheckedIOException(new IOException(unreadableName));
        }
        return bytes.size() == 0 ? once(file) : bytes.toByteArray();
    }
}
