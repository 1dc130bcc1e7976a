package org.dauys.server.killed;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of its own with its profile on the disk, which is killed as if the power had failed. */
final class ProfileBrowser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext window;
    private final Path profile;

    private ProfileBrowser(Playwright playwright, BrowserContext window, Path profile) {
        this.playwright = playwright;
        this.window = window;
        this.profile = profile;
    }

    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static ProfileBrowser start(Path profile) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext window = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium().orElseThrow())
                                .setLocale("ru")
                                .setArgs(FLAGS));
        window.setDefaultTimeout(300_000);
        return new ProfileBrowser(playwright, window, profile);
    }

    Page page() {
        return window.newPage();
    }

    /** SIGKILL to the browser and all its processes: nobody can say goodbye. */
    void kill() {
        List<ProcessHandle> processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.stream(arguments)
                                .anyMatch(argument -> argument.equals("--user-data-dir=" + profile)))
                        .orElse(false))
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("no browser with the profile " + profile);
        }
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        close();
    }

    @Override
    public void close() {
        try {
            playwright.close();
        } catch (PlaywrightException gone) {
            // The browser was killed.
        }
    }
}
