/** Registry's facts as kept here, nothing more. */
@NullMarked
package org.fugong.transport.worker.persistence;

import org.jspecify.annotations.NullMarked;
