/** The frozen roster and its checksum. */
@NullMarked
package org.fugong.transport.roster.domain;

import org.jspecify.annotations.NullMarked;
