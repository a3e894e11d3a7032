/** Freezing at the deadline, and reading what was frozen. */
@NullMarked
package org.fugong.transport.roster.application;

import org.jspecify.annotations.NullMarked;
