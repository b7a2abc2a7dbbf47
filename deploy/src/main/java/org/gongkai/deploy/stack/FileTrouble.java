package org.gongkai.deploy.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for the person who started the stack. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The file and what is wrong with it; the exception's own message often is the bare path. */
    public static String of(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException e -> "no permission for " + e.getFile();
            case NoSuchFileException e -> e.getFile() + " is not there";
            case FileAlreadyExistsException e -> e.getFile() + " is there already and no folder";
            case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
            default -> String.valueOf(trouble.getMessage());
        };
    }
}
