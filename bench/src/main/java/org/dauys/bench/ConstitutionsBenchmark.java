package org.dauys.bench;

import com.github.difflib.DiffUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.dauys.compare.Comparison;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.LevelFilter;
import org.dauys.compare.table.TableFormat;
import org.dauys.compare.table.TableOptions;
import org.dauys.text.Act;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two constitutions, aligned and marked, beside differences of the same words that know no structure. Limit: 100 ms for
 * {@code dauys}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ConstitutionsBenchmark {
    private final Act oldAct = BenchTexts.oldConstitution();
    private final Act newAct = BenchTexts.newConstitution();
    private final Comparison comparison = Comparison.of(oldAct, newAct);
    private final List<String> oldWords = BenchTexts.flatWords(oldAct);
    private final List<String> newWords = BenchTexts.flatWords(newAct);

    @Benchmark
    public Comparison dauys() {
        return Comparison.of(oldAct, newAct);
    }

    /** Git's histogram difference, one word a line. */
    @Benchmark
    public EditList jgitHistogram() {
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, lines(oldWords), lines(newWords));
    }

    /** Myers' difference. */
    @Benchmark
    public Object javaDiffUtils() {
        return DiffUtils.diff(oldWords, newWords);
    }

    /** The comparison as a page. Limit: 300 ms. */
    @Benchmark
    public byte[] page() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        ComparisonWriter.write(
                comparison,
                TableFormat.HTML,
                new TableOptions(Locale.of("ru"), LevelFilter.ALL, false, false, 100),
                page);
        return page.toByteArray();
    }

    private static RawText lines(List<String> words) {
        return new RawText(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
    }
}
