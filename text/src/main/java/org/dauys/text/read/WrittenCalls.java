package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Footnotes that are called by stars or by figures in brackets: «Вода чиста.*», "A well is kept clean.(1)". They are written
 * with raised figures, as {@link Footnotes} knows them, where they stand in a row at the end of the act from the first on, each
 * is called before it, and no call is without one; else stars and brackets stay what they are.
 */
final class WrittenCalls {
    /** Of figures in brackets: a single one proves nothing. */
    private static final int FEWEST_IN_BRACKETS = 2;

    private static final WrittenCalls STARS = new WrittenCalls(
            '*',
            1,
            Pattern.compile("(\\*{1,5})\\)?\\s{1,4}(?=[\\p{L}\\d«„“\"(\\[])"),
            Pattern.compile("(?<=[\\p{L}\\d»”\"’).,;:!?])(\\*{1,5})\\)?(?![*\\p{L}\\d])"),
            found -> found.group(1).length());
    /** Behind a word of two letters at least, or a stop: «5(1)» and «A(1)» cite a paragraph. */
    private static final WrittenCalls BRACKETS = new WrittenCalls(
            '(',
            FEWEST_IN_BRACKETS,
            Pattern.compile("\\((\\d{1,2})\\)\\s{1,4}(?=[\\p{L}«„“\"(\\[])"),
            Pattern.compile("(?<=\\p{Ll}\\p{Ll}|[»”\"’).,;:!?])\\((\\d{1,2})\\)(?![(\\p{L}\\d])"),
            found -> Integer.parseInt(found.group(1)));

    private final char begins;
    private final int fewest;
    private final Pattern head;
    private final Pattern call;
    private final ToIntFunction<MatchResult> number;

    private WrittenCalls(char begins, int fewest, Pattern head, Pattern call, ToIntFunction<MatchResult> number) {
        this.begins = begins;
        this.fewest = fewest;
        this.head = head;
        this.call = call;
        this.number = number;
    }

    /** The paragraphs, with raised figures for the marks of footnotes where they are such. */
    static List<Block> raised(List<Block> blocks) {
        return STARS.in(blocks).or(() -> BRACKETS.in(blocks)).orElse(blocks);
    }

    /** The paragraphs with raised figures; empty where these marks call nothing. */
    private Optional<List<Block>> in(List<Block> blocks) {
        int row = blocks.size();
        while (row > 0 && isHead(blocks.get(row - 1))) {
            row--;
        }
        int notes = blocks.size() - row;
        if (notes < fewest || row == 0 || !areInOrder(blocks.subList(row, blocks.size()))) {
            return Optional.empty();
        }
        Set<Integer> called = blocks.subList(0, row).stream()
                .flatMap(block -> call.matcher(block.text()).results())
                .map(number::applyAsInt)
                .collect(Collectors.toSet());
        Set<Integer> all = IntStream.rangeClosed(1, notes).boxed().collect(Collectors.toSet());
        return called.equals(all) ? Optional.of(written(blocks, row)) : Optional.empty();
    }

    private boolean isHead(Block block) {
        return block.form() != Block.Form.ROW
                && block.text().charAt(0) == begins
                && head.matcher(block.text()).lookingAt();
    }

    private boolean areInOrder(List<Block> row) {
        for (int i = 0; i < row.size(); i++) {
            Matcher mark = head.matcher(row.get(i).text());
            if (!mark.lookingAt() || number.applyAsInt(mark) != i + 1) {
                return false;
            }
        }
        return true;
    }

    private List<Block> written(List<Block> blocks, int row) {
        List<Block> written = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            String words = blocks.get(i).text();
            String text = i < row
                    ? call.matcher(words).replaceAll(this::figure)
                    : head.matcher(words).replaceFirst(mark -> figure(mark) + " ");
            written.add(new Block(text, blocks.get(i).place(), blocks.get(i).form()));
        }
        return written;
    }

    private String figure(MatchResult found) {
        return Raised.of(String.valueOf(number.applyAsInt(found)));
    }
}
