/** What can be done with charters and nominations, each in one transaction. */
@NullMarked
package org.fugong.transport.charter.application;

import org.jspecify.annotations.NullMarked;
