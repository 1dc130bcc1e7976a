package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Errors;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.web.multipart.MultipartFile;

/** Files as they were chosen, checked as far as can be done without reading them; larger ones do not come this far. */
final class Uploads {
    /** A version has a text in each of a few languages. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 150;
    private static final String FIELD = "files";

    private Uploads() {}

    /** The files that were chosen: a browser sends a part without a name when there are none. */
    static List<MultipartFile> chosen(List<MultipartFile> sent) {
        return sent.stream().filter(file -> !name(file).isEmpty()).toList();
    }

    /** Adds all that is wrong with the files. */
    static void check(List<MultipartFile> files, Optional<Language> language, Errors errors) {
        if (files.isEmpty()) {
            errors.add(FIELD, "desk.error.file.none");
        } else if (files.size() > MOST) {
            errors.add(FIELD, "desk.error.file.many", MOST);
        } else if (files.size() > 1 && language.isPresent()) {
            errors.add("language", "desk.error.file.language");
        }
        for (MultipartFile file : files) {
            if (file.getSize() == 0) {
                errors.add(FIELD, "desk.error.file.empty", name(file));
            } else if (Format.ofFileName(name(file)).isEmpty()) {
                errors.add(FIELD, "desk.error.file.type", name(file));
            }
        }
    }

    /** The file's name without folders: some browsers send the whole path of the editor's own disk. */
    static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
