package org.dauys.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of the server without its tests, read once for all tests of a run: that takes half a minute. */
public final class ProgramClasses {
    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("org.dauys.server");

    private ProgramClasses() {}
}
