/** Recording who boarded and who arrived. */
@NullMarked
package org.fugong.transport.journey.application;

import org.jspecify.annotations.NullMarked;
