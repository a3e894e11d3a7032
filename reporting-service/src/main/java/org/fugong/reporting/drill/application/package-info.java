@NullMarked
package org.fugong.reporting.drill.application;

import org.jspecify.annotations.NullMarked;
