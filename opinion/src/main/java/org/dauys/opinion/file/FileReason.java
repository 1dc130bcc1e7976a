package org.dauys.opinion.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be used. */
public final class FileReason {
    private FileReason() {}

    /** What the operating system says, in words: which file, and why. */
    public static String of(IOException failure) {
        if (!(failure instanceof FileSystemException file)) {
            return String.valueOf(failure.getMessage()).lines().findFirst().orElse("") + ".";
        }
        String why = switch (file) {
            case NoSuchFileException _ -> "there is no such file or folder.";
            case AccessDeniedException _ -> "no permission. Check who may read or write it.";
            default -> Objects.requireNonNullElse(file.getReason(), "it cannot be used") + ".";
        };
        return file.getFile() + ": " + why;
    }
}
