/** What the social insurance agency posts. */
@NullMarked
package org.fugong.registry.insurance.messaging;

import org.jspecify.annotations.NullMarked;
