package org.dauys.server.people.letters;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that letters are given to.
 *
 * @param wholly encrypted from the first byte ({@code smtps}); otherwise by STARTTLS
 * @param plain whether it may go without encryption: on this machine, or because the operator says so
 */
record SmtpServer(String host, int port, boolean wholly, boolean plain) {
    private static final int SMTP = 587;
    private static final int SMTPS = 465;
    private static final int MOST_PORT = 65_535;
    private static final String CONNECT_MILLIS = "20000";
    /** Of one answer. A letter takes six. */
    private static final String ANSWER_MILLIS = "60000";

    /**
     * Reads {@code smtp://mail.example:587}, {@code smtps://mail.example} or {@code smtp://mail.example:25?tls=none}.
     *
     * @throws IllegalArgumentException when it is none of these, in words for an operator
     */
    static SmtpServer parse(String url) {
        try {
            URI address = new URI(url.strip());
            boolean wholly = "smtps".equals(address.getScheme());
            boolean known = wholly || "smtp".equals(address.getScheme());
            boolean none = "tls=none".equals(address.getQuery());
            int port = address.getPort() >= 0 ? address.getPort() : wholly ? SMTPS : SMTP;
            if (known
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && ((none && !wholly) || address.getQuery() == null)
                    && port <= MOST_PORT) {
                return new SmtpServer(address.getHost(), port, wholly, none || isHere(address.getHost()));
            }
        } catch (URISyntaxException nonsense) {
            // The same as another address that is none of a mail server.
        }
        throw new IllegalArgumentException("Write smtp://mail.example:587, smtps://mail.example:465, or "
                + "smtp://mail.example:25?tls=none where letters may go without encryption; the user and the password "
                + "have settings of their own.");
    }

    JavaMailSenderImpl sender(String user, String password) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setProtocol("smtp");
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(wholly));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(!plain));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(!wholly && !plain));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return sender;
    }

    private static boolean isHere(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
