@NullMarked
package org.dauys.server.referendum.reader;

import org.jspecify.annotations.NullMarked;
