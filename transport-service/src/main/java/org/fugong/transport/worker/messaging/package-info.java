/** How registry's facts come in. */
@NullMarked
package org.fugong.transport.worker.messaging;

import org.jspecify.annotations.NullMarked;
