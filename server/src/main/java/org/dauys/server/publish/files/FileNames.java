package org.dauys.server.publish.files;

import java.util.Locale;
import org.dauys.server.consultation.Version;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.files.Wanted.ActFile;
import org.dauys.server.publish.files.Wanted.TableFile;
import org.dauys.server.site.Say;

/** What files are called when they are taken away. */
final class FileNames {
    private FileNames() {}

    /** "Draft of a new Constitution – Draft, first version (en).pdf". */
    static FileName of(ActFile act) {
        Locale language = Locale.of(act.language());
        String ending = "." + act.type().ending();
        return new FileName(
                act.consultation().slug() + "-" + act.version().number() + "." + act.language() + ending,
                act.consultation().title().in(language) + " – " + name(act.version(), language) + " (" + act.language()
                        + ")" + ending);
    }

    /** "Comparative table – Draft, first version – Text in force (en).pdf". */
    static FileName of(TableFile table) {
        Locale own = table.own();
        String ending = "." + table.type().ending();
        String plain = table.consultation().slug() + "-" + table.from().number() + "-"
                + table.to().number();
        return new FileName(
                plain + "." + table.acts().code() + ending,
                Say.in(own).say("publish.file.table", name(table.to(), own), name(table.from(), own)) + " ("
                        + table.acts().code() + ")" + ending);
    }

    private static String name(Version version, Locale language) {
        String name = version.name().in(language);
        return name.isEmpty() ? "v" + version.number() : name;
    }
}
