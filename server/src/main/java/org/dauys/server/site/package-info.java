/** What all pages share: layout, languages, files, errors. */
@NullMarked
package org.dauys.server.site;

import org.jspecify.annotations.NullMarked;
