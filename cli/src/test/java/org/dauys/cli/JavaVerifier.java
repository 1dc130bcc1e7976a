package org.dauys.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** The one-file verifier in Java, compiled for Java 17 and called without a process for each receipt. */
final class JavaVerifier implements AutoCloseable {
    static final Path SOURCE = Texts.root().resolve("verifier/Verify.java");

    private final URLClassLoader loader;
    private final Method verdict;
    private final Method goodKey;
    private final Method ed25519;
    private final Method proves;

    private JavaVerifier(URLClassLoader loader, Class<?> verify) throws NoSuchMethodException {
        this.loader = loader;
        this.verdict = verify.getMethod("verdict", byte[].class, byte[].class, List.class, List.class, int.class);
        this.goodKey = verify.getDeclaredMethod("goodKey", byte[].class);
        this.ed25519 = verify.getDeclaredMethod("ed25519", byte[].class, byte[].class, byte[].class);
        this.proves =
                verify.getDeclaredMethod("proves", long.class, long.class, List.class, byte[].class, byte[].class);
        proves.setAccessible(true);
        goodKey.setAccessible(true);
        ed25519.setAccessible(true);
    }

    static JavaVerifier compiledInto(Path folder) throws Exception {
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--release",
                        "17",
                        "-encoding",
                        "US-ASCII",
                        "-d",
                        folder.toString(),
                        SOURCE.toString());
        if (code != 0) {
            throw new IllegalStateException(SOURCE + " does not compile for Java 17");
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        return new JavaVerifier(loader, loader.loadClass("Verify"));
    }

    String verdict(Receipt receipt) {
        return (String) call(
                verdict, receipt.proof(), receipt.document(), receipt.keys(), receipt.witnesses(), receipt.quorum());
    }

    /** Of an Ed25519 key, message and signature that stand in no receipt. */
    boolean isGood(byte[] key, byte[] message, byte[] signature) {
        return (Boolean) call(goodKey, (Object) key) && (Boolean) call(ed25519, key, message, signature);
    }

    /** Of a proof of inclusion that stands in no receipt. */
    boolean proves(Inclusion proof) {
        return (Boolean) call(proves, proof.index(), proof.size(), proof.path(), proof.leaf(), proof.root());
    }

    /** Hashes as they are, also those of no length. */
    record Inclusion(long index, long size, List<byte[]> path, byte[] leaf, byte[] root) {}

    private static Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException | IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
