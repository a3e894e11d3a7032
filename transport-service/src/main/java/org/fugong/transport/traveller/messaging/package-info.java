/** What registry tells of people, sealed for this service. */
@NullMarked
package org.fugong.transport.traveller.messaging;

import org.jspecify.annotations.NullMarked;
