import { Command } from 'commander'
import { rideCodeNewCommand } from './ride-code-new.ts'
import { rideCodeShowCommand } from './ride-code-show.ts'
import { rideCodeVerifyCommand } from './ride-code-verify.ts'

export function rideCodeCommand(): Command {
  return new Command('ride-code')
    .description('T-Union ride codes (QR): make test codes, explain and verify any')
    .addCommand(rideCodeNewCommand())
    .addCommand(rideCodeShowCommand())
    .addCommand(rideCodeVerifyCommand())
}
