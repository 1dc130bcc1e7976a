/** What comes from outside with a key: protocols and turnout of stations, and observers' copies. */
@NullMarked
package org.dauys.server.referendum.send;

import org.jspecify.annotations.NullMarked;
