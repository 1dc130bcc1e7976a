package org.dauys.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dauys.compare.Comparison;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.LevelFilter;
import org.dauys.compare.table.TableFormat;
import org.dauys.compare.table.TableOptions;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dauys demo}: a comparison of two constitutions of a country that does not exist. */
@Command(
        name = "demo",
        description = "Compares two texts that come with Dauys and shows the page in a browser.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

    private final Terminal terminal;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the texts and of the page: kk ru en; by default the system's, or ru.")
    private Optional<Locale> lang = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write the page; by default a temporary file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--no-open", description = "Only write the page and print where it is.")
    private boolean noOpen;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput, IOException {
        Locale locale = lang.orElseGet(this::usual);
        if (out.isPresent()) {
            Output.check(out.get(), List.of());
        }
        Path page = out.isPresent() ? out.get() : Files.createTempFile("dauys-demo-", ".html");
        Comparison comparison = Comparison.of(text("in-force", locale), text("draft", locale));
        TableOptions options = new TableOptions(locale, LevelFilter.PARAGRAPH, false, false, terminal.columns());
        Output.toFile(page, stream -> ComparisonWriter.write(comparison, TableFormat.HTML, options, stream));
        terminal.out().write((page.toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
        if (!noOpen) {
            Browser.open(page.toAbsolutePath().toUri());
        }
        return 0;
    }

    private Locale usual() {
        String language = terminal.locale().getLanguage();
        return Locale.of(LANGUAGES.contains(language) ? language : "ru");
    }

    private static Act text(String name, Locale locale) throws IOException {
        String file = name + "." + locale.getLanguage() + ".txt";
        try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("demo/" + file + " is not in the program");
            }
            return ActReader.read(file, in.readAllBytes(), Format.TEXT, Language.ofCode(locale.getLanguage()))
                    .act();
        } catch (UnreadableActException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
