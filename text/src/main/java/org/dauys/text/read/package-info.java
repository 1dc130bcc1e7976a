/** Reads acts from plain text, Markdown, DOCX, PDF, HTML, Akoma Ntoso and JSON; {@link ActReader} is the door. */
@NullMarked
package org.dauys.text.read;

import org.jspecify.annotations.NullMarked;
