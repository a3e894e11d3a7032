@NullMarked
package org.fugong.healthcode.worker.web;

import org.jspecify.annotations.NullMarked;
