package org.dauys.server.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may ask for a page or send a form: one of these roles, in the consultation that the path names as {@code {slug}},
 * or in all. Every method that answers requests bears this or {@link Open}; a test compares them all with docs/roles.md.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** Empty: whoever is logged in. */
    Role[] value();
}
