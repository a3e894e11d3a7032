@NullMarked
package org.fugong.reporting.sight.application;

import org.jspecify.annotations.NullMarked;
