/** What a folder of Parquet files can be divided by. */
export const PARTITION_KEYS = ['year', 'prefecture'] as const;
export type PartitionKey = (typeof PARTITION_KEYS)[number];
