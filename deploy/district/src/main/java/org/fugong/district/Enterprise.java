package org.fugong.district;

/**
 * A made-up enterprise.
 *
 * @param index place in the district, from 0
 * @param uscc unified social credit code (GB 32100-2015) in division 339999
 * @param industry GB/T 4754-2017: section letter and two digits
 * @param aboveScale whether the statistics bureau lists it as above designated size
 * @param firstWorker index of its first worker; the others follow
 */
public record Enterprise(
        int index,
        String uscc,
        String name,
        Town town,
        String industry,
        boolean aboveScale,
        int headcount,
        String contactName,
        String contactPhone,
        int firstWorker) {}
