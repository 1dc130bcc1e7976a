package org.dauys.server.consultation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller of another room whose pages stand below {@code /c/{slug}} in the frame of the consultation's own pages. Their
 * models hold the {@code consultation}, which is a published one, and the {@code frame} for the template
 * {@code reader/frame}; a slug of no published consultation is answered as the reader's pages answer it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InConsultation {}
