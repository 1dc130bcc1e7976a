/** Letters by e-mail: what is to be told, to whom and how often, and how it is posted. */
@NullMarked
package org.dauys.server.people.letters;

import org.jspecify.annotations.NullMarked;
