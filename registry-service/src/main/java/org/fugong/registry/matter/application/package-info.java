/** What is open for an enterprise, whatever feature it belongs to. */
@NullMarked
package org.fugong.registry.matter.application;

import org.jspecify.annotations.NullMarked;
