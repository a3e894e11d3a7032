/** Benchmarks: what the system does in a time, on real servers, beside what the bare servers do. */
@NullMarked
package org.fugong.load;

import org.jspecify.annotations.NullMarked;
