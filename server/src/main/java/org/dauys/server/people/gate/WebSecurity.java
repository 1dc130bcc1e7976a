package org.dauys.server.people.gate;

import java.time.InstantSource;
import org.dauys.server.people.OpenUploads;
import org.dauys.server.people.letters.LettersPage;
import org.dauys.server.people.login.ProviderLogin;
import org.dauys.server.people.session.DeskPath;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who is asked to log in. Which role a page needs stands at its method and is seen to by {@link RoleGate}; the desk as a whole
 * is closed here too. What every answer tells the browser is in {@link SecurityHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            ProviderLogin provider,
            ObjectProvider<OpenUploads> uploads) {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                DeskPath.DESK, DeskPath.DESK + "/**", LocalPath.ACCOUNT, LocalPath.ACCOUNT + "/**")
                        .hasRole(Entrance.PERSON)
                        .requestMatchers(Entrance.CHOOSE_PASSWORD)
                        .hasAnyRole(Entrance.NEWCOMER, Entrance.PERSON)
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, unknown) -> Entrance.show(request, response))
                        .accessDeniedHandler((request, response, denied) -> Entrance.refuse(request, response)))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .oauth2Login(provider::set)
                .logout(logout -> logout.logoutSuccessUrl("/"))
                // Without JavaScript, a token can come only from a form; masked anew in each page (BREACH).
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // A mail program that stops letters has no token; the address itself is the secret.
                        .ignoringRequestMatchers(LettersPage.PATH + "*")
                        // A meeting's desk is let in by a token in a header, which no page elsewhere can make a browser
                        // send;
                        // its cookies count for nothing there.
                        .ignoringRequestMatchers("/m/*/desk/wordings", "/m/*/desk/photos/*")
                        // The same with a polling station's key.
                        .ignoringRequestMatchers("/c/*/referendum/send/**"))
                // A page that someone asked for before log-in is in the address of the log-in page, not in a session.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityHeaders::set)
                // The framework notes when a session began, by the system's clock.
                .addFilterBefore(new SessionAge(InstantSource.system()), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadGate(uploads.orderedStream().toList()), CsrfFilter.class)
                .build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie, which only a page with a form sets: readers get none. */
    @Bean
    CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return tokens;
    }

    /** Who logs in gets a new token, so that one that was planted before is of no use. */
    @Bean
    SessionAuthenticationStrategy newToken(CsrfTokenRepository tokens) {
        return new CsrfAuthenticationStrategy(tokens);
    }

    /** PostgreSQL has no character 0; nobody's words have it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
