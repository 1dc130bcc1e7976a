package org.dauys.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The verifier's page in a real browser, opened as a file and without a network. */
final class PageVerifier implements AutoCloseable {
    static final Path FILE = Texts.root().resolve("verifier/verify.html");

    private static final String BATCH = """
            async (batch) => {
              const bytes = (said) => Uint8Array.from(atob(said), (c) => c.charCodeAt(0));
              const verdicts = [];
              for (const [proof, doc, keys, witnesses, quorum] of batch) {
                verdicts.push(await verdict(bytes(proof), bytes(doc), keys, witnesses, quorum));
              }
              return verdicts;
            }
            """;
    private static final String SIGNATURES = """
            async (batch) => {
              const bytes = (said) => Uint8Array.from(said.match(/../g) ?? [], (two) => parseInt(two, 16));
              const verdicts = [];
              for (const [key, message, signature] of batch) {
                verdicts.push(goodKey(bytes(key)) && await ed25519(bytes(key), utf8(message), bytes(signature)));
              }
              return verdicts;
            }
            """;

    private static final String INCLUSIONS = """
            async (batch) => {
              const bytes = (said) => Uint8Array.from(said.match(/../g) ?? [], (two) => parseInt(two, 16));
              const verdicts = [];
              for (const [index, size, leaf, root, ...path] of batch) {
                verdicts.push(await proves(BigInt(index), BigInt(size), path.map(bytes), bytes(leaf), bytes(root)));
              }
              return verdicts;
            }
            """;

    private final Playwright playwright;
    private final Page page;

    private PageVerifier(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PageVerifier open() {
        PageVerifier opened = start();
        opened.page.navigate(FILE.toUri().toString());
        return opened;
    }

    /** A page of no address yet, in a browser without a network. */
    static PageVerifier start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")));
        return new PageVerifier(playwright, browser.newPage());
    }

    Page page() {
        return page;
    }

    List<String> verdicts(List<Receipt> receipts) {
        List<List<Object>> batch = new ArrayList<>();
        for (Receipt receipt : receipts) {
            batch.add(List.of(
                    Base64.getEncoder().encodeToString(receipt.proof()),
                    Base64.getEncoder().encodeToString(receipt.document()),
                    receipt.keys(),
                    receipt.witnesses(),
                    receipt.quorum()));
        }
        return ((List<?>) page.evaluate(BATCH, batch))
                .stream().map(String::valueOf).toList();
    }

    /** Of Ed25519 keys, messages and signatures that stand in no receipt. */
    List<Boolean> areGood(List<Signed> signed) {
        HexFormat hex = HexFormat.of();
        List<List<String>> batch = signed.stream()
                .map(one -> List.of(hex.formatHex(one.key()), one.message(), hex.formatHex(one.signature())))
                .toList();
        return ((List<?>) page.evaluate(SIGNATURES, batch))
                .stream().map(Boolean.TRUE::equals).toList();
    }

    /** Of proofs of inclusion that stand in no receipt. */
    List<Boolean> prove(List<JavaVerifier.Inclusion> proofs) {
        HexFormat hex = HexFormat.of();
        List<List<String>> batch = new ArrayList<>();
        for (JavaVerifier.Inclusion proof : proofs) {
            List<String> one = new ArrayList<>(List.of(
                    "" + proof.index(), "" + proof.size(), hex.formatHex(proof.leaf()), hex.formatHex(proof.root())));
            proof.path().forEach(hash -> one.add(hex.formatHex(hash)));
            batch.add(one);
        }
        return ((List<?>) page.evaluate(INCLUSIONS, batch))
                .stream().map(Boolean.TRUE::equals).toList();
    }

    record Signed(byte[] key, String message, byte[] signature) {}

    @Override
    public void close() {
        playwright.close();
    }
}
