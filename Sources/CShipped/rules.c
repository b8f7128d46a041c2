#include "CShipped.h"

static const unsigned char segmentation[] = {
#embed "../Segmentation/Rules/segmentation.srx"
};

cshipped_file cshipped_segmentation_rules(void) {
  return (cshipped_file){"segmentation.srx", segmentation, sizeof segmentation};
}
