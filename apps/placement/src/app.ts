import type { PlacementApp } from '@jiuyuan/contract-placement/router'
import type { PlacementCommands } from './commands.ts'
import { guaranteeApp } from './guarantee-app.ts'
import { offerApp } from './offer-app.ts'
import type { Office } from './office.ts'
import { postApp } from './post-app.ts'

export const placementApp = (commands: PlacementCommands, office: Office): PlacementApp => ({
  ...postApp(commands, office),
  ...offerApp(commands, office),
  ...guaranteeApp(commands, office),
})
