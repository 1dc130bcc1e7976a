package org.dauys.server.referendum.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Argument.Side;

/**
 * Arguments for and against, provision by provision, at equal length and in the same place: of a provision as many on one side as on the
 * other, and as many letters; which side stands first changes from provision to provision.
 */
public record Booklet(List<Part> parts) {
    private static final int MOST = 5;

    /**
     * One provision.
     *
     * @param forFirst whether the arguments for it stand first
     * @param cut whether one side had more than the other, which is on the page of the provision
     */
    public record Part(
            int version, String label, List<String> pro, List<String> contra, boolean forFirst, boolean cut) {
        public Part {
            pro = List.copyOf(pro);
            contra = List.copyOf(contra);
        }
    }

    public Booklet {
        parts = List.copyOf(parts);
    }

    /** Of a version; provisions with arguments on one side only are left out, as the page says. */
    static Booklet of(List<Argument> arguments, int version, Locale reader) {
        Map<String, List<Argument>> byLabel = new LinkedHashMap<>();
        arguments.stream()
                .filter(one -> one.version() == version)
                .forEach(one -> byLabel.computeIfAbsent(one.label(), _ -> new ArrayList<>())
                        .add(one));
        List<Part> parts = new ArrayList<>();
        byLabel.forEach((label, all) -> {
            List<String> pro = words(all, Side.FOR, reader);
            List<String> contra = words(all, Side.AGAINST, reader);
            int many = Math.min(MOST, Math.min(pro.size(), contra.size()));
            if (many > 0) {
                List<String> one = pro.subList(0, many);
                List<String> other = contra.subList(0, many);
                int length = Math.min(length(one), length(other));
                parts.add(new Part(
                        version,
                        label,
                        within(one, length),
                        within(other, length),
                        parts.size() % 2 == 0,
                        pro.size() != contra.size() || length(one) != length(other)));
            }
        });
        return new Booklet(parts);
    }

    private static List<String> words(List<Argument> all, Side side, Locale reader) {
        return all.stream()
                .filter(one -> one.side() == side)
                .map(one -> one.words().in(reader))
                .toList();
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** As much of them as fits, cut between words. */
    private static List<String> within(List<String> words, int length) {
        List<String> all = new ArrayList<>();
        int left = length;
        for (String one : words) {
            if (one.length() <= left) {
                all.add(one);
            } else if (left > 0) {
                int space = one.lastIndexOf(' ', left);
                all.add(one.substring(0, space > 0 ? space : left) + " …");
            }
            left = Math.max(0, left - one.length());
        }
        return all;
    }
}
