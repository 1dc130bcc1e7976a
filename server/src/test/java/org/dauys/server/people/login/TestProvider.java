package org.dauys.server.people.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/** A provider of identities (OpenID Connect) that does what a test wants: what is right, or one thing that is wrong. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "dauys";
    static final String SECRET = "a secret of the test, of sixty-four signs, so that it may sign tokens";

    /** What is wrong with the next token. */
    enum Mischief {
        NONE,
        ANOTHER_ISSUER,
        ANOTHER_NONCE,
        NO_NONCE,
        ANOTHER_AUDIENCE,
        EXPIRED,
        FROM_TOMORROW,
        UNSIGNED,
        ANOTHER_KEY,
        SIGNED_BY_THE_SECRET,
        NO_SUBJECT,
        NO_TOKEN
    }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey other;
    private final Set<String> used = new HashSet<>();
    volatile Mischief mischief = Mischief.NONE;
    volatile String nonce = "";
    volatile String subject = "";

    TestProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        other = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"], "scopes_supported": ["openid"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A code is good once. */
    private void token(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = asked.replaceFirst(".*\\bcode=([^&]*).*", "$1");
        if (!used.add(code)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        String id = mischief == Mischief.NO_TOKEN ? "" : ", \"id_token\": \"" + idToken() + "\"";
        answer(
                exchange,
                200,
                "{\"access_token\": \"access\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"scope\": \"openid\""
                        + id + "}");
    }

    private String idToken() {
        Instant now = Instant.now();
        Instant end = now.plus(Duration.ofMinutes(5));
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(mischief == Mischief.ANOTHER_ISSUER ? "https://another.example" : issuer())
                .audience(mischief == Mischief.ANOTHER_AUDIENCE ? "another-client" : CLIENT)
                .subject(mischief == Mischief.NO_SUBJECT ? null : subject)
                .issueTime(Date.from(
                        mischief == Mischief.FROM_TOMORROW ? now.plus(Duration.ofDays(1)) : now.minusSeconds(600)))
                .expirationTime(
                        Date.from(mischief == Mischief.EXPIRED ? now.minusSeconds(300) : end.plus(Duration.ofDays(1))));
        if (mischief != Mischief.NO_NONCE) {
            claims.claim("nonce", mischief == Mischief.ANOTHER_NONCE ? "another" : nonce);
        }
        try {
            if (mischief == Mischief.UNSIGNED) {
                return new PlainJWT(claims.build()).serialize();
            }
            boolean secret = mischief == Mischief.SIGNED_BY_THE_SECRET;
            JWSSigner signer =
                    secret ? new MACSigner(SECRET) : new RSASSASigner(mischief == Mischief.ANOTHER_KEY ? other : key);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(secret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                            .keyID("one")
                            .build(),
                    claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
